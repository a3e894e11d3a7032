/** Pages on paper. Only for services that bring openhtmltopdf and the fonts. */
@NullMarked
package org.fugong.chassis.print;

import org.jspecify.annotations.NullMarked;
