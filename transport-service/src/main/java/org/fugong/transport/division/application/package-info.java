/** Names of the country's counties and the district's towns. */
@NullMarked
package org.fugong.transport.division.application;

import org.jspecify.annotations.NullMarked;
