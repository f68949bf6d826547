<FeatureTypeStyle xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
  <Title>Two areas as one translucent sheet</Title>
  <Rule><PolygonSymbolizer><Fill><CssParameter name="fill">#ff0000</CssParameter></Fill></PolygonSymbolizer>
  <LineSymbolizer><Stroke><CssParameter name="stroke">#ff0000</CssParameter><CssParameter name="stroke-width">8</CssParameter></Stroke></LineSymbolizer></Rule>
  <VendorOption name="composite">source-over, 0.5</VendorOption>
</FeatureTypeStyle>
