/** An amount in a language; the currency's code (ISO 4217) where there is one, the bare number otherwise. */
export function moneyInWords(amount: number, currency: string | undefined, language: string): string {
  if (currency && /^[A-Z]{3}$/.test(currency))
    return new Intl.NumberFormat(language, { style: 'currency', currency, maximumFractionDigits: 2 }).format(amount);
  return new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(amount);
}
