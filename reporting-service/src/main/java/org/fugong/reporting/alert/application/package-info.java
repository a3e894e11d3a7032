@NullMarked
package org.fugong.reporting.alert.application;

import org.jspecify.annotations.NullMarked;
