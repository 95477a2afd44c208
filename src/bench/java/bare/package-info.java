/** Outside our packages, so that ours does not take it for a part of itself. */
@NullMarked
package bare;

import org.jspecify.annotations.NullMarked;
