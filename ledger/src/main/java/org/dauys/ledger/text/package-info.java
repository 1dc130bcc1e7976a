/** How numbers, base64 and UTF-8 stand in the log's texts: in one form only. Not exported. */
@NullMarked
package org.dauys.ledger.text;

import org.jspecify.annotations.NullMarked;
