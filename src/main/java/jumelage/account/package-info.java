/// Everyone who can act: staff, pupils, guests; sessions; sign-up and sign-in of staff; offices.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shell", "store", "audit", "mail"})
@org.jspecify.annotations.NullMarked
package jumelage.account;
