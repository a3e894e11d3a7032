@NullMarked
package org.fugong.reporting.alert.web;

import org.jspecify.annotations.NullMarked;
