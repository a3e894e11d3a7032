@NullMarked
package org.fugong.reporting.bulletin.application;

import org.jspecify.annotations.NullMarked;
