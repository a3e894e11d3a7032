/** What every service stands on. Knows no word of the domain. */
@NullMarked
package org.fugong.chassis;

import org.jspecify.annotations.NullMarked;
