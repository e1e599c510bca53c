/// What pupils come in with: cards, their words, the sheets they are printed on, and the door that they open.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shell", "store", "audit", "account", "notice", "school", "employment"})
@org.jspecify.annotations.NullMarked
package jumelage.card;
