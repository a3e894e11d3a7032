@NullMarked
package org.fugong.reporting.bulletin.domain;

import org.jspecify.annotations.NullMarked;
