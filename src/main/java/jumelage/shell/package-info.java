/// The frame of every page: layout, forms, texts, typed ids, errors; and the interfaces that the modules fill.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package jumelage.shell;
