package jumelage.demo;

import java.util.List;

/// Some steps of the making of the demo world, done by the operations of the modules that they are about.
interface Chapter {
    List<Step> steps(World world);
}
