/** REST of boarding and arrival. */
@NullMarked
package org.fugong.transport.journey.web;

import org.jspecify.annotations.NullMarked;
