/** Stocks that a body brings with it when it begins to keep the registers here (期初). */
package org.gongkai.registers.opening;
