/// Documents: what they may hold, how they are read, shown and compared.
@NullMarked
package jumelage.writing;

import org.jspecify.annotations.NullMarked;
