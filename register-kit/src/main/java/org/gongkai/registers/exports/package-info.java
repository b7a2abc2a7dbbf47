/** Files that registers are written into, which imports read again. */
package org.gongkai.registers.exports;
