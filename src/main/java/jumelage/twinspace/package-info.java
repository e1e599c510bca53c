/// A project’s room: its front page, its beginning and its end.
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
            "pupil",
            "project",
            "room",
            "publication",
            "writing",
            "material",
            "document"
        })
@org.jspecify.annotations.NullMarked
package jumelage.twinspace;
