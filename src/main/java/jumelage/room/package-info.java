/// A closed room: members, roles; what happened in it, whose turn it is.
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
            "project"
        })
@org.jspecify.annotations.NullMarked
package jumelage.room;
