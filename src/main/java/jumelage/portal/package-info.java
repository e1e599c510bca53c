/// What a stranger meets: the front page, the gallery of projects, a project’s card.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shell",
            "store",
            "account",
            "school",
            "project",
            "room",
            "publication",
            "writing",
            "twinspace",
            "wiki",
            "document"
        })
@org.jspecify.annotations.NullMarked
package jumelage.portal;
