/** That items are to be made public at a moment: by a schedule, or many together. */
package org.gongkai.disclosure.life.order;
