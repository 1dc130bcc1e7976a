/** Where editors make the next version from amendments. */
@NullMarked
package org.dauys.server.drafting.desk;

import org.jspecify.annotations.NullMarked;
