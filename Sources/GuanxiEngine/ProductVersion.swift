/// The version of the product.
public enum ProductVersion {
  /// The version by semantic versioning.
  public static let text = "0.1.0"
}
