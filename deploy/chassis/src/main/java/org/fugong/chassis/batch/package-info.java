/** Many concurrent requests in one transaction. */
@NullMarked
package org.fugong.chassis.batch;

import org.jspecify.annotations.NullMarked;
