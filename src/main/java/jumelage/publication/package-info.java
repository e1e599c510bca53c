/// The one gate outwards: items, audiences, approved revisions, approvals by school.
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
            "pupil",
            "project",
            "room"
        })
@org.jspecify.annotations.NullMarked
package jumelage.publication;
