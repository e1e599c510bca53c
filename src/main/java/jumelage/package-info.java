/// Jumelage: one house, a room for each noun of school twinning.
@org.jspecify.annotations.NullMarked
package jumelage;
