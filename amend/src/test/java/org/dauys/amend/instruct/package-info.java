@NullMarked
package org.dauys.amend.instruct;

import org.jspecify.annotations.NullMarked;
