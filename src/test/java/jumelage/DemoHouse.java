package jumelage;

/// An empty database that is a demo: it fills itself.
public class DemoHouse extends TestHouse {
    @Override
    protected boolean demo() {
        return true;
    }
}
