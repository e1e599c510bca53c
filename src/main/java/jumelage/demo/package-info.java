/// The demo world.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shell",
            "store",
            "audit",
            "mail",
            "account",
            "notice",
            "school",
            "employment",
            "contact",
            "card",
            "pupil",
            "project",
            "room",
            "publication",
            "document",
            "material",
            "writing",
            "live",
            "comment",
            "twinspace",
            "wiki",
            "portal"
        })
@org.jspecify.annotations.NullMarked
package jumelage.demo;
