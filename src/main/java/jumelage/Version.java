package jumelage;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        var version = getClass().getPackage().getImplementationVersion();
        return new String[] {"Jumelage " + Objects.requireNonNullElse(version, "(built in place)")};
    }
}
