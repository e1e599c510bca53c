/// Where everything is kept: the database, and the jobs that work on it.
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shell")
@org.jspecify.annotations.NullMarked
package jumelage.store;
