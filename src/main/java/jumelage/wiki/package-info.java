/// Pages that members write together.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shell",
            "store",
            "audit",
            "account",
            "notice",
            "school",
            "employment",
            "pupil",
            "room",
            "publication",
            "material",
            "document",
            "writing",
            "live",
            "comment",
            "translation",
            "twinspace"
        })
@org.jspecify.annotations.NullMarked
package jumelage.wiki;
