/** Telling enterprises and officials what they have to know. */
@NullMarked
package org.fugong.registry.notice.application;

import org.jspecify.annotations.NullMarked;
