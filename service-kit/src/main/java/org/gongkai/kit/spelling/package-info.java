/** One spelling for what people type in many: what is the same to a reader is the same to a register. */
package org.gongkai.kit.spelling;
