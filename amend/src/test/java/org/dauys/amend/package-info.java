@NullMarked
package org.dauys.amend;

import org.jspecify.annotations.NullMarked;
