/// Telling people what has happened: on screen, by mail, in digests.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shell", "store", "audit", "mail", "account"})
@org.jspecify.annotations.NullMarked
package jumelage.notice;
