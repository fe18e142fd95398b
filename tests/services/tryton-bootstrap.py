#!/usr/bin/env python3
"""Makes what a new Tryton lacks, over JSON-RPC: currency, company, two users who are employees. May be run again."""
import base64
import json
import sys
import urllib.request

url, password = sys.argv[1:3]
# No company before there is one: record rules read it.
context = {}


def rpc(method, *params):
    headers = {
        'Content-Type': 'application/json',
        'Authorization': 'Basic ' + base64.b64encode(f'admin:{password}'.encode()).decode(),
    }
    body = json.dumps({'id': 1, 'method': method, 'params': [*params, context]}).encode()
    answer = json.load(urllib.request.urlopen(urllib.request.Request(url, body, headers)))
    if answer.get('error'):
        raise SystemExit(f'{method}: {answer["error"][:2]}')
    return answer['result']


def one(model, domain, values):
    found = rpc(f'model.{model}.search', domain, 0, 1, None)
    return (found or rpc(f'model.{model}.create', [values]))[0]


rounding = {'__class__': 'Decimal', 'decimal': '0.01'}
euro = {'name': 'Euro', 'symbol': '€', 'code': 'EUR', 'rounding': rounding, 'digits': 2}
currency = one('currency.currency', [['code', '=', 'EUR']], euro)
party = one('party.party', [['name', '=', 'Atelier Rivoire']], {'name': 'Atelier Rivoire'})
company = one('company.company', [], {'party': party, 'currency': currency})
admin = rpc('model.res.user.search', [['login', '=', 'admin']], 0, 1, None)
rpc('model.res.user.write', admin, {'companies': [['add', [company]]], 'company': company})
context['company'] = company
groups = rpc('model.res.group.search_read', [], 0, None, None, ['name'])
wanted = ('Sale Opportunity', 'Sales', 'Party Administration', 'Party')
mine = [group['id'] for group in groups if group['name'] in wanted]
for login, name in (('tandem-api', 'Tandem'), ('tandem-boss', 'Odile Perrin')):
    person = one('party.party', [['name', '=', name]], {'name': name})
    employee = one('company.employee', [['party', '=', person]], {'party': person, 'company': company})
    one('res.user', [['login', '=', login]], {
        'name': name,
        'login': login,
        'password': 'gT4x-voilier-92',
        'groups': [['add', mine]],
        'companies': [['add', [company]]],
        'company': company,
        'employees': [['add', [employee]]],
        'employee': employee,
    })
