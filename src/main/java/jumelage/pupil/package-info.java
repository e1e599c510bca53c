/// Pupils of a school: display names, cards, reset, closing.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shell", "store", "audit", "mail", "account", "school", "employment"})
@org.jspecify.annotations.NullMarked
package jumelage.pupil;
