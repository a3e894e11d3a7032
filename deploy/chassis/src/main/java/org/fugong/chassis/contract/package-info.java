/** The contracts of the topics a service owns, as a page and as documents for other systems. */
@NullMarked
package org.fugong.chassis.contract;

import org.jspecify.annotations.NullMarked;
