/// Founding, accepting, approving, inviting more partners, closing.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shell", "store", "audit", "mail", "account", "notice", "school", "employment", "contact"
        })
@org.jspecify.annotations.NullMarked
package jumelage.project;
