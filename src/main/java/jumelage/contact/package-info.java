/// Contacts between staff: ask, accept, decline; links that invite.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shell", "store", "audit", "mail", "account", "notice", "school", "employment"})
@org.jspecify.annotations.NullMarked
package jumelage.contact;
