/** Administrative divisions: the district's towns and the counties that workers come from. */
@NullMarked
package org.fugong.registry.division.domain;

import org.jspecify.annotations.NullMarked;
