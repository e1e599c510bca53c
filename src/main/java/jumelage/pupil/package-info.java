/// Pupils of a school: display names, classes, whose cards a teacher makes anew, closing.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shell", "store", "audit", "mail", "account", "school", "card", "employment"})
@org.jspecify.annotations.NullMarked
package jumelage.pupil;
