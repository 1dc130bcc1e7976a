@NullMarked
package org.dauys.cli;

import org.jspecify.annotations.NullMarked;
