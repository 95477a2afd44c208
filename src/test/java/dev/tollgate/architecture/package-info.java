/** The walls between rooms, the rules of the code, and the contract between models and code. */
@NullMarked
package dev.tollgate.architecture;

import org.jspecify.annotations.NullMarked;
