import Bolt
import Testing
