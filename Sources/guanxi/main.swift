import Glibc
import Rendering

if CommandLine.arguments.dropFirst().first == "render" { exit(RenderWorker.run()) }
print("guanxi")
