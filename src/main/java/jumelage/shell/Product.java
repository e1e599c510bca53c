package jumelage.shell;

import java.util.Optional;

/// What runs here.
public final class Product {
    private Product() {}

    /// As the build has named it; nothing where it runs without having been packed.
    public static Optional<String> version() {
        return Optional.ofNullable(Product.class.getPackage().getImplementationVersion());
    }
}
