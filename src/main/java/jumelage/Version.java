package jumelage;

import jumelage.shell.Product;
import picocli.CommandLine.IVersionProvider;

class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"Jumelage " + Product.version().orElse("(built in place)")};
    }
}
