/// The national body’s and the operator’s work: queues.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shell", "store", "audit", "mail", "account", "school", "contact", "project"})
@org.jspecify.annotations.NullMarked
package jumelage.desk;
