/// The demo world.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shell",
            "store",
            "audit",
            "mail",
            "account",
            "school",
            "contact",
            "pupil",
            "project",
            "room",
            "publication",
            "document",
            "writing",
            "twinspace",
            "wiki"
        })
@org.jspecify.annotations.NullMarked
package jumelage.demo;
